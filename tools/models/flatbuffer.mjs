// Reads a FlatBuffers table: https://flatbuffers.dev/internals/

export class Table {
  constructor(view, at) {
    this.view = view;
    this.at = at;
    this.fields = at - view.getInt32(at, true);
  }

  static root(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new Table(view, view.getUint32(0, true));
  }

  /** Where a field's value lies; 0 where the field is absent. */
  place(field) {
    const entry = 4 + 2 * field;
    if (entry >= this.view.getUint16(this.fields, true)) return 0;
    const offset = this.view.getUint16(this.fields + entry, true);
    return offset === 0 ? 0 : this.at + offset;
  }

  byte(field) {
    const at = this.place(field);
    return at === 0 ? 0 : this.view.getInt8(at);
  }

  int(field) {
    const at = this.place(field);
    return at === 0 ? 0 : this.view.getInt32(at, true);
  }

  table(field) {
    const at = this.place(field);
    return at === 0 ? null : new Table(this.view, at + this.view.getUint32(at, true));
  }

  /** Start and length of a vector. */
  vector(field) {
    const at = this.place(field);
    if (at === 0) return { at: 0, length: 0 };
    const start = at + this.view.getUint32(at, true);
    return { at: start + 4, length: this.view.getUint32(start, true) };
  }

  ints(field) {
    const { at, length } = this.vector(field);
    return Array.from({ length }, (_, i) => this.view.getInt32(at + 4 * i, true));
  }

  tables(field) {
    const { at, length } = this.vector(field);
    return Array.from({ length }, (_, i) => {
      const entry = at + 4 * i;
      return new Table(this.view, entry + this.view.getUint32(entry, true));
    });
  }

  bytes(field) {
    const { at, length } = this.vector(field);
    return new Uint8Array(this.view.buffer, this.view.byteOffset + at, length);
  }

  text(field) {
    return new TextDecoder().decode(this.bytes(field));
  }
}

/**
 * Reads the numbers and lists of whole numbers of a FlexBuffers map, the form of a custom
 * operator's options: https://flatbuffers.dev/flatbuffers_internals/ ("FlexBuffers").
 */
export function readFlexMap(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unsigned = (at, width) => width === 1 ? view.getUint8(at)
    : width === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
  const signed = (at, width) => width === 1 ? view.getInt8(at)
    : width === 2 ? view.getInt16(at, true) : view.getInt32(at, true);
  const float = (at, width) => width === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true);
  const jump = (at, width) => at - unsigned(at, width);
  const MAP = 9;
  const value = (at, width, packed) => {
    const type = packed >> 2;
    const inner = 1 << (packed & 3);
    switch (type) {
      case 1: return signed(at, width);
      case 2: return unsigned(at, width);
      case 3: return float(at, width);
      case 8: return float(jump(at, width), inner);
      case 11: case 12: {
        const start = jump(at, width);
        const length = unsigned(start - inner, inner);
        const read = type === 11 ? signed : unsigned;
        return Array.from({ length }, (_, i) => read(start + i * inner, inner));
      }
      default: throw new Error(`a FlexBuffers value of type ${type} is not read here`);
    }
  };
  const rootWidth = view.getUint8(bytes.length - 1);
  const rootType = view.getUint8(bytes.length - 2);
  if (rootType >> 2 !== MAP) throw new Error('these options are no map');
  const width = 1 << (rootType & 3);
  const map = jump(bytes.length - 2 - rootWidth, rootWidth);
  const size = unsigned(map - width, width);
  const keys = jump(map - 3 * width, width);
  const keyWidth = unsigned(map - 2 * width, width);
  const result = {};
  for (let i = 0; i < size; i++) {
    const start = jump(keys + i * keyWidth, keyWidth);
    let end = start;
    while (view.getUint8(end) !== 0) end++;
    const key = new TextDecoder().decode(bytes.subarray(start, end));
    result[key] = value(map + i * width, width, view.getUint8(map + size * width + i));
  }
  return result;
}
