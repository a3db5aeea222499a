import { explain, t } from '../../i18n';
import type { Summary } from '../../library';
import type { SendChoices } from '../../settings';
import { COPY, type Drawing, Icon, MAIL, SEND, TAKE_OUT } from '../../ui';
import { copyMarkdown, mailAddress, obsidianAddress } from './send';

interface SendItemsProps {
  readonly article: Summary;
  /** What is turned on in the settings. */
  readonly choices: SendChoices;
  say(message: string): void;
  /** Opens the forms that it can be saved in. */
  save(): void;
  /** Closes the menu. */
  dismiss(): void;
}

interface Way {
  readonly icon: Drawing;
  readonly name: string;
  run(): Promise<void>;
}

/** Hands an address to the program that it belongs to; the browser asks before it opens that. */
const hand = (address: string): void => void window.open(address, '_self');

function waysOf({ article, choices, say, save }: SendItemsProps): readonly Way[] {
  const copy = async (properties: boolean): Promise<boolean> => {
    const copied = await copyMarkdown(article, properties);
    if (copied.ok) return true;
    say(copied.error === 'not-copied' ? t('readerNotCopied') : explain(copied.error));
    return false;
  };
  const share = async () => {
    // Who closes the sheet again has changed their mind, which is no failure.
    await navigator.share({ title: article.title, url: article.url }).catch(() => undefined);
  };
  return [
    { icon: TAKE_OUT, name: t('sendFile'), run: async () => save() },
    {
      icon: COPY,
      name: t('sendMarkdown'),
      run: async () => void ((await copy(false)) && say(t('sendMarkdownDone'))),
    },
    ...(choices.sendObsidian
      ? [
          {
            icon: SEND,
            name: t('sendObsidian'),
            run: async () =>
              void ((await copy(true)) && hand(obsidianAddress(article, choices.obsidianVault))),
          },
        ]
      : []),
    ...(choices.sendMail
      ? [{ icon: MAIL, name: t('sendMail'), run: async () => hand(mailAddress(article)) }]
      : []),
    ...(choices.sendShare && 'share' in navigator
      ? [{ icon: SEND, name: t('sendShare'), run: share }]
      : []),
  ];
}

/** The ways to send an article out, as items of the reader's menu; each says where it leads. */
export const SendItems = (props: SendItemsProps) => (
  <>
    {waysOf(props).map(({ icon, name, run }) => (
      <button
        key={name}
        type="button"
        class="menu-item"
        role="menuitem"
        onClick={() => {
          props.dismiss();
          void run();
        }}
      >
        <Icon of={icon} />
        {name}
      </button>
    ))}
  </>
);
