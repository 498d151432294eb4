/** The part of `pngjs`, which `qrcode` brings along, with which tests read a ticket. */
declare module 'pngjs' {
  export const PNG: {
    readonly sync: { read(file: Buffer): { data: Buffer; width: number; height: number } };
  };
}
