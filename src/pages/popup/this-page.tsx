import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import {
  type ArticleId,
  isOtherPage,
  type NoArticle,
  OTHER_PAGES,
  type PressError,
  type Saved,
} from '../../article';
import { explain, type MessageKey, type Reason, t } from '../../i18n';
import type { PageInfo } from '../../messages';
import {
  Button,
  type Drawing,
  Icon,
  INFO,
  Key,
  LOCK,
  NO_TEXT,
  PAGE,
  READ,
  SAVE,
  SAVED,
  WARNING,
} from '../../ui';
import { keysOf } from '../keys';
import type { usePage } from './use-page';

const HEADINGS: Readonly<Record<NoArticle | PressError, readonly [MessageKey, Drawing]>> = {
  'no-article': ['popupNoArticle', INFO],
  'list-page': ['popupNoArticle', INFO],
  'search-page': ['popupNoArticle', INFO],
  'sign-in-page': ['popupNoArticle', INFO],
  'video-page': ['popupNoArticle', INFO],
  'shop-page': ['popupNoArticle', INFO],
  'forum-page': ['popupNoArticle', INFO],
  'empty-page': ['popupEmptyPage', NO_TEXT],
  'frames-only': ['popupFramesOnly', INFO],
  pdf: ['popupPdf', PAGE],
  'too-large': ['popupTooLarge', WARNING],
  'restricted-page': ['popupRestrictedPage', LOCK],
  'refused-page': ['popupRefusedPage', LOCK],
  'page-left': ['popupPageLeft', INFO],
  'no-tab': ['popupNoTab', INFO],
  failed: ['popupFailed', WARNING],
};

/** Reasons that the reader itself can do something about, in the page. */
const WORTH_A_TRY: readonly Reason[] = [...OTHER_PAGES, 'empty-page', 'frames-only'];

/** Reasons for which the page cannot be kept, but its address can. */
const WORTH_A_LINK: readonly Reason[] = ['pdf', 'too-large', 'frames-only', 'refused-page'];

interface RefusedProps {
  readonly reason: NoArticle | PressError;
  read(): void;
  pick(): void;
  /** Keeps the address of the page; null where there is none to keep. */
  readonly keepLink: (() => void) | null;
}

function Refused({ reason, read, pick, keepLink }: RefusedProps) {
  const [heading, icon] = HEADINGS[reason];
  return (
    <div class="refused">
      <Icon of={icon} />
      <div>
        <h2>{t(heading)}</h2>
        <p>{explain(reason)}</p>
        <div class="refused-actions">
          {WORTH_A_TRY.includes(reason) && <Button onClick={read}>{t('popupTryAnyway')}</Button>}
          {isOtherPage(reason) && <Button onClick={pick}>{t('popupPick')}</Button>}
          {keepLink && WORTH_A_LINK.includes(reason) && (
            <Button icon={SAVE} onClick={keepLink}>
              {t('popupSaveLink')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** The keys that a command has now, as the reader may have changed them. */
function useShortcut(name: string): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const commands = (await browser.commands?.getAll()) ?? [];
      setKeys(keysOf(commands.find((command) => command.name === name)?.shortcut));
    };
    void look();
  }, [name]);
  return keys;
}

interface SaveButtonProps {
  readonly saved: Saved | null;
  readonly state: 'unknown' | 'ready' | 'saving';
  onSave(): void;
  onRemove(id: ArticleId): void;
}

function SaveButton({ saved, state, onSave, onRemove }: SaveButtonProps) {
  if (saved)
    return (
      <Button
        large
        icon={SAVED}
        class="button large saved"
        title={t('popupRemove')}
        onClick={() => onRemove(saved.id)}
      >
        {t('popupSaved')}
      </Button>
    );
  const ready = state === 'ready';
  return (
    <Button large icon={SAVE} aria-disabled={!ready} onClick={ready ? onSave : undefined}>
      {t(state === 'saving' ? 'popupSaving' : 'popupSave')}
    </Button>
  );
}

interface ThisPageProps extends SaveButtonProps {
  readonly page: ReturnType<typeof usePage>['page'];
  readonly problem: Reason | null;
  readonly keepLink: (() => void) | null;
  read(): void;
  pick(): void;
}

function Heading({ title, page }: { title: string; page: PageInfo | null }) {
  return (
    <div class="page-title">
      {title && (
        <h2 class="serif" title={title}>
          {title}
        </h2>
      )}
      {page && <span class="meta">{t('listMinutes', page.minutes)}</span>}
    </div>
  );
}

/** What the page in the tab is, with Read and Save, or why there is nothing to read. */
export function ThisPage({ page, problem, read, pick, keepLink, ...save }: ThisPageProps) {
  const keys = useShortcut('read');
  const info = page.kind === 'article' ? page.page : null;
  const { saved } = save;
  return (
    <section class="this-page" aria-label={t('popupThisPage')} aria-busy={page.kind === 'loading'}>
      {page.kind === 'refused' ? (
        <Refused reason={page.reason} read={read} pick={pick} keepLink={keepLink} />
      ) : (
        <>
          <Heading title={info?.title ?? (page.kind === 'loading' ? page.title : '')} page={info} />
          <div class="page-actions">
            <Button
              kind="primary"
              large
              icon={READ}
              aria-disabled={!info}
              onClick={info ? read : undefined}
            >
              {t('menuRead')}
              {keys.length > 0 && <Key>{keys.join(' ')}</Key>}
            </Button>
            <SaveButton {...save} state={info ? save.state : 'unknown'} />
          </div>
          {saved && saved.storedImages < saved.images && (
            <p class="pictures">{t('popupPictures', saved.storedImages, saved.images)}</p>
          )}
        </>
      )}
      {problem && (
        <p class="problem" role="alert">
          <Icon of={WARNING} small />
          {explain(problem)}
        </p>
      )}
    </section>
  );
}
