import { suite } from './suite';

suite('firefox', 'reading');
