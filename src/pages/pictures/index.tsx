import '../follow/follow.css';
import type { ArticleId } from '../../article';
import { showPage } from '../page';
import { PicturesPage } from './pictures';

const id = new URLSearchParams(location.search).get('article') ?? '';
await showPage('picturesTitle', () => <PicturesPage id={id as ArticleId} />);
