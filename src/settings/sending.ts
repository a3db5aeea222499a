import { type Check, isBoolean } from './checks';

/** Where an article may be sent, each only after it was turned on. */
export interface SendChoices {
  readonly sendObsidian: boolean;
  /** The vault that notes go into; empty for the one that is open. */
  readonly obsidianVault: string;
  readonly sendMail: boolean;
  readonly sendShare: boolean;
}

export const DEFAULT_SENDING: SendChoices = {
  sendObsidian: false,
  obsidianVault: '',
  sendMail: false,
  sendShare: false,
};

const LONGEST_NAME = 200;

export const SEND_CHECKS: { readonly [K in keyof SendChoices]: Check<SendChoices[K]> } = {
  sendObsidian: isBoolean,
  obsidianVault: (value): value is string =>
    typeof value === 'string' && value.length <= LONGEST_NAME,
  sendMail: isBoolean,
  sendShare: isBoolean,
};
