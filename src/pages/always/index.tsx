import '../follow/follow.css';
import { showPage } from '../page';
import { Always } from './always';

const query = new URLSearchParams(location.search);
await showPage('alwaysTitle', () => <Always address={query.get('address') ?? ''} />);
