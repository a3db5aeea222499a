import { type Result, type SaveError, success } from '../article';
import { announce } from './changes';
import { type Store, write } from './database';
import { acceptLoss } from './health';
import { forgetTexts } from './search/shadow';

/** Every store, as the compiler knows them. */
const STORES: Readonly<Record<Store, true>> = {
  articles: true,
  contents: true,
  texts: true,
  pictures: true,
  images: true,
  highlights: true,
};

/** Takes the whole library off the disk, the trash too; nothing but a backup brings it back. */
export async function eraseAll(): Promise<Result<null, SaveError>> {
  const stores = Object.keys(STORES) as Store[];
  const result = await write(stores, async (transaction) => {
    for (const store of stores) await transaction.objectStore(store).clear();
    return success(null);
  });
  if (!result.ok) return result;
  await forgetTexts('all');
  await acceptLoss();
  announce();
  return result;
}
