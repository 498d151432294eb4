"""Xapian in a process of its own, answering as engine-process.mjs does: xapian_process.py TEXTS QUERIES."""

import json
import os
import sys
import tempfile
import time

import xapian

LIMIT = 10


def lines(name):
    with open(name, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def answer(value):
    print(json.dumps(value), flush=True)


def build(texts, folder):
    database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OPEN)
    terms = xapian.TermGenerator()
    terms.set_stemmer(xapian.Stem("en"))
    terms.set_stemming_strategy(xapian.TermGenerator.STEM_ALL)
    for text in texts:
        document = xapian.Document()
        document.set_data(text["id"])
        terms.set_document(document)
        terms.index_text_without_positions(text["text"])
        database.add_document(document)
    database.commit()
    return database


def main(texts_file, queries_file):
    texts, queries = lines(texts_file), lines(queries_file)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        database = build(texts, folder)
        took = time.perf_counter() - started
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
        parser = xapian.QueryParser()
        parser.set_stemmer(xapian.Stem("en"))
        parser.set_stemming_strategy(xapian.QueryParser.STEM_ALL)
        with open(os.path.join(os.path.dirname(texts_file), "stop-words.txt"), encoding="utf-8") as words:
            stopper = xapian.SimpleStopper()
            for word in words.read().split():
                stopper.add(word)
        parser.set_stopper(stopper)
        enquire = xapian.Enquire(database)

        def search(text, limit):
            enquire.set_query(parser.parse_query(text, 0))
            return [match.document.get_data().decode() for match in enquire.get_mset(0, limit)]

        answer({"buildMs": took * 1000, "bytes": size})
        place = 0
        for line in sys.stdin:
            command, amount = line.split()
            if command == "rank":
                answer({query["id"]: search(query["text"], int(amount)) for query in queries})
                continue
            each = []
            start = time.perf_counter()
            while time.perf_counter() - start < int(amount) / 1000:
                text = queries[place % len(queries)]["text"]
                place += 1
                asked = time.perf_counter()
                search(text, LIMIT)
                each.append(time.perf_counter() - asked)
            spent = time.perf_counter() - start
            each.sort()
            answer({"perSecond": len(each) / spent, "p99Ms": 1000 * each[int(len(each) * 0.99)]})


main(*sys.argv[1:])
