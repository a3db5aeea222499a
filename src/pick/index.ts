export { type Picked, type PickOptions, pickArticle } from './pick';
