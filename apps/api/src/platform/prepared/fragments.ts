import { Room } from './answer.js';

/** What one entry takes beside its bytes. */
const ENTRY_BYTES = 200;

type Entries = Map<object, Map<object, Buffer>>;

/**
 * Written parts of answers by the place in a document where they stand and by their subject, in two generations: when the younger one
 * is full, the older one goes and takes with it whatever nobody asked for meanwhile. So nothing has to be told apart by age.
 */
export class Fragments {
  private young: Entries = new Map();
  private old: Entries = new Map();
  private bytes = 0;
  /** Where the parts of the younger generation lie, side by side. */
  private room = new Room();

  /** @param limit bytes of one generation; twice as many are kept at most */
  constructor(private readonly limit: number) {}

  /** What stands for `subject` at `place`. O(1). */
  find(place: object, subject: object): Buffer | undefined {
    const known = this.young.get(place)?.get(subject);
    if (known !== undefined) return known;
    const older = this.old.get(place)?.get(subject);
    return older === undefined ? undefined : this.keep(place, subject, older);
  }

  /** @returns a copy of `bytes`, which must not be changed: beside the others of its generation, and gone with them. O(bytes). */
  keep(place: object, subject: object, bytes: Buffer): Buffer {
    this.bytes += bytes.length + ENTRY_BYTES;
    if (this.bytes > this.limit) {
      this.old = this.young;
      this.young = new Map();
      this.room = new Room();
      this.bytes = bytes.length + ENTRY_BYTES;
    }
    const own = this.room.take(bytes.length);
    own.set(bytes);
    const entries = this.young.get(place);
    if (entries === undefined) this.young.set(place, new Map([[subject, own]]));
    else entries.set(subject, own);
    return own;
  }
}
