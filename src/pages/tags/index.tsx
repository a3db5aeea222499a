import './tags.css';
import type { ArticleId } from '../../article';
import { showPage } from '../page';
import { TagsPage } from './tags';

const id = new URLSearchParams(location.search).get('article') ?? '';
await showPage('tagsTitle', () => <TagsPage id={id as ArticleId} />);
