import { correctorOf, reportOf } from '../extract';
import { openLedger } from './correcting';

/** What only corrections need: few pages have any. */
export interface CorrectionTools {
  readonly correctorOf: typeof correctorOf;
  readonly openLedger: typeof openLedger;
  readonly reportOf: typeof reportOf;
}

globalThis.lecternScripts = {
  ...globalThis.lecternScripts,
  corrections: { correctorOf, openLedger, reportOf },
};
