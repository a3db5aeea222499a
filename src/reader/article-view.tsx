import type { ComponentChildren, RefObject } from 'preact';
import type { Article, Saved } from '../article';
import { formatDate } from '../dates';
import { t, uiDirection, uiLanguage } from '../i18n';
import { ArticleBody } from './article-body';
import { hostOf } from './format';
import { Header } from './header';
import { Later, type WithParts } from './later';
import type { Look } from './look';
import { isPart, type PagesChoice } from './pages';
import { scriptOf } from './scripts';
import { formsGiven } from './special';
import type { ImageSource, Ledger, PicturesChoice } from './view';

/** A well-formed language tag or nothing: pages write anything there. */
const languageOf = (lang: string | null): string | undefined =>
  lang && /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(lang) ? lang : undefined;

/** Where the article is from; seen on paper only. */
function PrintSource({ article }: { article: Article }) {
  const date = article.publishedTime && formatDate(article.publishedTime);
  const from = [article.siteName || hostOf(article.url), date].filter(Boolean).join(', ');
  return (
    <div class="print-source" lang={uiLanguage()} dir={uiDirection()}>
      {t('readerPrinted', from, article.url)}
    </div>
  );
}

interface ArticleViewProps {
  readonly article: Article;
  readonly look: Look;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly ledger: Ledger | null;
  readonly imageSource: ImageSource | undefined;
  readonly newTab: boolean;
  /** What is stored of it, where it is read from there. */
  readonly copy: Saved | null;
  readonly pages: PagesChoice | null;
  /** What can be done about the pictures that the copy lacks. */
  readonly pictures: PicturesChoice | undefined;
  readonly follow: ((address: string) => void) | undefined;
  readonly withParts: WithParts;
  readonly onCopied: (done: boolean) => void;
  /** What stands below the article. */
  readonly children?: ComponentChildren;
}

/** The article with its header, dressed as the settings and its script ask. */
export const ArticleView = ({
  article,
  look,
  title,
  copy,
  ledger,
  pages,
  pictures,
  follow,
  withParts,
  onCopied,
  children,
  ...rest
}: ArticleViewProps) => {
  const forms = formsGiven();
  const part = article.completeness;
  return (
    <article
      class="article"
      lang={languageOf(article.lang)}
      dir={article.dir}
      data-font={look.settings.font}
      data-spacing={look.settings.spacing}
      data-justify={look.settings.justify || undefined}
      data-hyphens={look.settings.hyphens}
      data-crowded={look.crowded || undefined}
      data-columns={look.settings.columns}
      data-undimmed={!look.settings.dimPictures || undefined}
      data-script={scriptOf(article.lang)}
      style={look.style}
    >
      {forms && <Later draw={forms.partLabel} with={{ part, copy, pages, pictures }} />}
      <Header article={article} title={title} layout={look.layout} {...rest} />
      <ArticleBody
        html={article.html}
        dir={article.dir}
        dek={article.dek}
        url={article.url}
        ledger={ledger}
        follow={follow}
        withParts={withParts}
        onCopied={onCopied}
        {...rest}
      />
      {forms && pages && isPart(part) && (
        // Below the text of a page the next one is wanted.
        <Later draw={forms.partLabel} with={{ part, copy: null, pages }} />
      )}
      {children}
      <PrintSource article={article} />
    </article>
  );
};
