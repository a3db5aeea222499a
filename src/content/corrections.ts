import { correctorOf } from '../extract';
import { openLedger } from './correcting';
import { writeReport } from './reporting';

/** What only corrections need: few pages have any. */
export interface CorrectionTools {
  readonly correctorOf: typeof correctorOf;
  readonly openLedger: typeof openLedger;
  readonly writeReport: typeof writeReport;
}

globalThis.lecternScripts = {
  ...globalThis.lecternScripts,
  corrections: { correctorOf, openLedger, writeReport },
};
