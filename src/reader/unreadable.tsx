import { isOtherPage, type NoArticle } from '../article';
import { explain, t } from '../i18n';
import { Button, CHOOSE, type Drawing, FLAG, FORWARD, Icon, LIBRARY, NO_TEXT, PAGE } from '../ui';
import type { Corrections } from './view';

interface ChoiceProps {
  readonly icon: Drawing;
  readonly name: string;
  readonly hint: string;
  readonly onClick: () => void;
}

const Choice = ({ icon, name, hint, onClick }: ChoiceProps) => (
  <li>
    <button type="button" class="choice" onClick={onClick}>
      <Icon of={icon} />
      <span>
        <b>{name}</b>
        <small>{hint}</small>
      </span>
      <Icon of={FORWARD} mirrored />
    </button>
  </li>
);

interface UnreadableProps {
  readonly reason: NoArticle | 'failed';
  readonly corrections: Corrections | undefined;
  readonly wholePage: () => void;
  readonly openSaved: () => void;
  readonly close: () => void;
}

/** Why there is no article, and what can be done instead. */
export const Unreadable = ({
  reason,
  corrections,
  wholePage,
  openSaved,
  close,
}: UnreadableProps) => (
  <div class="unreadable">
    <Icon of={NO_TEXT} />
    <h1 id="title" tabIndex={-1}>
      {t(isOtherPage(reason) ? 'readerNoArticle' : 'readerUnreadable')}
    </h1>
    <p>{explain(reason)}</p>
    <ul class="choices">
      {corrections && isOtherPage(reason) && (
        <Choice
          icon={CHOOSE}
          name={t('pickChoose')}
          hint={t('pickChooseHint')}
          onClick={corrections.pick}
        />
      )}
      {isOtherPage(reason) && (
        <Choice
          icon={PAGE}
          name={t('readerWholePage')}
          hint={t('readerWholePageHint')}
          onClick={wholePage}
        />
      )}
      {corrections && (
        <Choice
          icon={FLAG}
          name={t('reportPage')}
          hint={t('reportPageHint')}
          onClick={corrections.report}
        />
      )}
      <Choice
        icon={LIBRARY}
        name={t('readerSavedArticles')}
        hint={t('readerSavedArticlesHint')}
        onClick={openSaved}
      />
    </ul>
    <Button large onClick={close}>
      {t('readerBack')}
    </Button>
  </div>
);
