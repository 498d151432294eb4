import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Lucene in a process of its own, answering as engine-process.mjs does: LuceneProcess TEXTS QUERIES. Lines of both files are
 * an id, a tab and a text.
 */
public final class LuceneProcess {
  private static final int LIMIT = 10;
  private final Analyzer analyzer = new EnglishAnalyzer();
  private IndexSearcher searcher;

  public static void main(String[] files) throws IOException {
    new LuceneProcess().run(Files.readAllLines(Path.of(files[0])), Files.readAllLines(Path.of(files[1])));
  }

  private void run(List<String> texts, List<String> queries) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    long started = System.nanoTime();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String line : texts) {
        Document document = new Document();
        document.add(new StoredField("id", idOf(line)));
        document.add(new TextField("text", textOf(line), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    double buildMs = (System.nanoTime() - started) / 1e6;
    long bytes = 0;
    for (String name : directory.listAll()) bytes += directory.fileLength(name);
    searcher = new IndexSearcher(DirectoryReader.open(directory));
    System.out.println("{\"buildMs\":" + buildMs + ",\"bytes\":" + bytes + "}");

    BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
    int place = 0;
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      int amount = Integer.parseInt(line.split(" ")[1]);
      if (line.startsWith("rank")) {
        System.out.println(rank(queries, amount));
        continue;
      }
      double[] each = new double[1 << 20];
      int count = 0;
      long start = System.nanoTime();
      while (System.nanoTime() - start < amount * 1_000_000L && count < each.length) {
        String text = textOf(queries.get(place++ % queries.size()));
        long asked = System.nanoTime();
        search(text, LIMIT);
        each[count++] = (System.nanoTime() - asked) / 1e6;
      }
      double spent = (System.nanoTime() - start) / 1e9;
      Arrays.sort(each, 0, count);
      System.out.println(
          "{\"perSecond\":" + count / spent + ",\"p99Ms\":" + each[(int) (count * 0.99)] + "}");
    }
  }

  private String rank(List<String> queries, int limit) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String query : queries)
      entries.add(
          "\"" + idOf(query) + "\":[\"" + String.join("\",\"", search(textOf(query), limit)) + "\"]");
    return "{" + String.join(",", entries) + "}";
  }

  private List<String> search(String text, int limit) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken())
        any.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
      tokens.end();
    }
    List<String> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(any.build(), limit).scoreDocs)
      found.add(searcher.doc(hit.doc).get("id"));
    return found;
  }

  private static String idOf(String line) {
    return line.substring(0, line.indexOf('\t'));
  }

  private static String textOf(String line) {
    return line.substring(line.indexOf('\t') + 1);
  }
}
