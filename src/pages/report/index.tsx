import './report.css';
import { showPage } from '../page';
import { Report } from './report';

const query = new URLSearchParams(location.search);
await showPage('reportTitle', () => <Report tabId={Number(query.get('tab'))} />);
