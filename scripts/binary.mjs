// The binary format of WebAssembly (https://webassembly.github.io/spec/core/binary/), as far as the build reads and
// writes it.

const [CUSTOM, DATA] = [0, 11];
const [OF_TABLE, OF_MEMORY, OF_GLOBAL, OF_TAG] = [1, 2, 3, 4];
const NAMES_OF_DATA = 9;

// The kind of an import that is a function.
export const FUNCTION_IMPORT = 0;

// Reads one thing after another.
export class Reader {
  constructor(bytes, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }
  byte() {
    return this.bytes[this.position++];
  }
  number(isSigned = false) {
    let [value, shift, byte] = [0, 0, 128];
    while (byte & 128) {
      byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    }
    return isSigned && byte & 64 ? value - 2 ** shift : value;
  }
  text() {
    const length = this.number();
    this.position += length;
    return this.bytes.toString("utf8", this.position - length, this.position);
  }
  times(read) {
    return Array.from({ length: this.number() }, (_, index) => read(index));
  }
  limits() {
    const flags = this.number();
    this.number();
    if (flags & 1) this.number();
  }
  // What follows, each part with its kind and its length before it: where it begins and ends, whatever is read of it.
  *sections(until = this.bytes.length) {
    while (this.position < until) {
      const id = this.byte();
      const size = this.number();
      const begin = this.position;
      yield { id, begin, end: begin + size };
      this.position = begin + size;
    }
  }
  // What an import is; its type is passed over.
  importKind() {
    const kind = this.byte();
    if (kind === FUNCTION_IMPORT) this.number();
    else if (kind === OF_TABLE) this.byte(), this.limits();
    else if (kind === OF_MEMORY) this.limits();
    else if (kind === OF_GLOBAL) this.byte(), this.byte();
    else if (kind === OF_TAG) this.byte(), this.number();
    else throw new Error(`The program takes something of the unknown kind ${kind}.`);
    return kind;
  }
  // The parts of the data: where each begins and ends in memory, and where it stands in the file.
  data() {
    return this.times(() => {
      if (this.number() !== 0) throw new Error("A part of the data has no fixed place.");
      this.byte();
      const begin = this.number(true);
      this.byte();
      const length = this.number();
      const position = this.position;
      this.position += length;
      return { begin, end: begin + length, position };
    });
  }
}

// The data of a program: the name of each part, where it begins in memory, and where it ends.
export const segments = (bytes) => {
  const at = new Reader(bytes, HEAD.length);
  const [found, names] = [[], new Map()];
  for (const { id, end } of at.sections()) {
    if (id === DATA) found.push(...at.data());
    if (id !== CUSTOM || at.text() !== "name") continue;
    for (const { id } of at.sections(end)) {
      if (id === NAMES_OF_DATA) at.times(() => names.set(at.number(), at.text()));
    }
  }
  return found.map((segment, index) => ({ name: names.get(index) ?? "", ...segment }));
};

// The head of every module.
export const HEAD = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

// A whole number, not below zero.
export const number = (value) => {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
};

// Bytes, with their length before them.
export const sized = (bytes) => Buffer.concat([number(bytes.length), bytes]);

export const text = (words) => sized(Buffer.from(words));
