import { pickArticle } from '../pick';
import { bring } from './bring';

bring('pick', pickArticle);
