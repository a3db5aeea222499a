/** ZIP archives of any size: written piece by piece, read file by file. */
export { openZip, packedBytes, type ZipEntry, type ZipError, type ZipReader } from './read';
export { type ZipWriter, zipTo, zipToBlob } from './write';
