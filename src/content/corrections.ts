import { correctorOf } from '../extract';
import { bring } from './bring';
import { showLedger } from './correcting';
import { writeReport } from './reporting';

/** What only corrections need: few pages have any. */
export interface CorrectionTools {
  readonly correctorOf: typeof correctorOf;
  readonly showLedger: typeof showLedger;
  readonly writeReport: typeof writeReport;
}

bring('corrections', { correctorOf, showLedger, writeReport });
