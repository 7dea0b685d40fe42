// The binary format of WebAssembly (https://webassembly.github.io/spec/core/binary/), as far as the build reads and
// writes it.

const [CUSTOM, DATA] = [0, 11];
const NAMES_OF_DATA = 9;

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
}

// The data of a program: the name of each part, where it begins in memory, and where it ends.
export const segments = (bytes) => {
  const at = new Reader(bytes, HEAD.length);
  const [found, names] = [[], new Map()];
  while (at.position < bytes.length) {
    const id = at.byte();
    const size = at.number();
    const end = at.position + size;
    if (id === DATA) {
      at.times(() => {
        if (at.number() !== 0) throw new Error("A part of the data has no fixed place.");
        at.byte();
        const begin = at.number(true);
        at.byte();
        const length = at.number();
        found.push({ begin, end: begin + length });
        at.position += length;
      });
    } else if (id === CUSTOM && at.text() === "name") {
      while (at.position < end) {
        const kind = at.byte();
        const next = at.number() + at.position;
        if (kind === NAMES_OF_DATA) at.times(() => names.set(at.number(), at.text()));
        at.position = next;
      }
    }
    at.position = end;
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
