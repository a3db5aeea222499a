import { type BackupError, failure, type Result, success } from '../../article';
import { hashOf } from '../images';
import { openZip, type ZipError, type ZipReader } from '../zip';
import { FILES, FORMAT_VERSION, type Manifest, parseManifest } from './manifest';

/** A backup whose every file was found and is what its hash says. */
export interface OpenBackup {
  readonly manifest: Manifest;
  /** The bytes of one of its files. */
  bytes(name: string): Promise<Uint8Array>;
  /** What one of its files says. */
  json(name: string): Promise<unknown>;
}

const REASONS: Readonly<Record<ZipError, BackupError>> = {
  'not-a-zip': 'not-a-backup',
  'cut-zip': 'cut-backup',
  'damaged-zip': 'damaged-backup',
};

const decoder = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): Result<unknown, BackupError> {
  try {
    return success(JSON.parse(decoder.decode(bytes)));
  } catch {
    // Whatever is wrong with the text, the file is damaged.
    return failure('damaged-backup');
  }
}

async function readFile(zip: ZipReader, name: string): Promise<Result<Uint8Array, BackupError>> {
  const entry = zip.entries.get(name);
  if (!entry) return failure('damaged-backup');
  const bytes = await zip.read(entry);
  return bytes.ok ? bytes : failure(REASONS[bytes.error]);
}

async function readManifest(zip: ZipReader): Promise<Result<Manifest, BackupError>> {
  if (!zip.entries.has(FILES.manifest)) return failure('not-a-backup');
  const bytes = await readFile(zip, FILES.manifest);
  if (!bytes.ok) return bytes;
  const value = parseJson(bytes.value);
  if (!value.ok) return value;
  const manifest = parseManifest(value.value);
  if (!manifest) return failure('not-a-backup');
  return manifest.version > FORMAT_VERSION ? failure('newer-backup') : success(manifest);
}

/** Whether each file that the manifest names is there and has its hash. */
async function verify(
  zip: ZipReader,
  { files }: Manifest,
  onProgress: ((share: number) => void) | undefined,
): Promise<Result<null, BackupError>> {
  const names = Object.keys(files);
  for (const [index, name] of names.entries()) {
    const bytes = await readFile(zip, name);
    if (!bytes.ok) return bytes;
    const hash = await hashOf(bytes.value);
    const isBlob = name.startsWith(FILES.blob(''));
    const isRight = isBlob ? name === FILES.blob(hash) : parseJson(bytes.value).ok;
    if (hash !== files[name] || !isRight) return failure('damaged-backup');
    onProgress?.((index + 1) / names.length);
  }
  return success(null);
}

/** Opens a backup and checks all of it, so that a restore can only fail for want of room. */
export async function openBackup(
  file: Blob,
  onProgress?: (share: number) => void,
): Promise<Result<OpenBackup, BackupError>> {
  const zip = await openZip(file);
  if (!zip.ok) return failure(REASONS[zip.error]);
  const manifest = await readManifest(zip.value);
  if (!manifest.ok) return manifest;
  const verified = await verify(zip.value, manifest.value, onProgress);
  if (!verified.ok) return verified;
  const bytes = async (name: string): Promise<Uint8Array> => {
    const result = await readFile(zip.value, name);
    if (!result.ok) throw new Error(`${name} changed while it was read: ${result.error}`);
    return result.value;
  };
  return success({
    manifest: manifest.value,
    bytes,
    json: async (name) => JSON.parse(decoder.decode(await bytes(name))),
  });
}
