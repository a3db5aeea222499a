import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Article } from '../article';
import { formatDate } from '../dates';
import { t, uiDirection, uiLanguage } from '../i18n';
import { fitSize, hostOf, titleLength } from './format';
import type { ImageSource } from './view';

/** Stands in a sentence for the name that is set in bold. */
const NAME = '\ue000';

/** A piece of the byline: its dot stands where the article's lines begin, its words run as ours do. */
const Part = ({ children }: { children: ComponentChildren }) => (
  <span>
    <bdi dir={uiDirection()}>{children}</bdi>
  </span>
);

function Byline({ byline }: { byline: string }) {
  const [before, after] = t('readerBy', NAME).split(NAME);
  return (
    <Part>
      {before}
      <b>
        <bdi>{byline}</bdi>
      </b>
      {after}
    </Part>
  );
}

interface SiteProps {
  readonly article: Article;
  readonly imageSource: ImageSource | undefined;
  readonly newTab: boolean;
}

/** The site's own name and, since any page can claim any name, the host it was read from. */
function Site({ article, imageSource, newTab }: SiteProps) {
  const [broken, setBroken] = useState(false);
  const host = hostOf(article.url);
  const name = article.siteName || host;
  const icon = article.icon && imageSource ? imageSource(article.icon) : article.icon;
  return (
    <a
      class="site"
      href={article.url}
      rel="noopener noreferrer"
      target={newTab ? '_blank' : undefined}
    >
      {icon && !broken ? (
        <img
          class="site-icon"
          alt=""
          referrerpolicy="no-referrer"
          src={icon}
          onError={() => setBroken(true)}
        />
      ) : (
        <span class="site-icon" aria-hidden="true">
          {[...name][0]?.toUpperCase()}
        </span>
      )}
      <span class="site-name">{name}</span>
      {name !== host && <span class="site-host">{host}</span>}
    </a>
  );
}

/** Sets a title smaller until its longest word fits into the column. */
function fit(title: HTMLElement): void {
  title.style.fontSize = '';
  title.style.overflowWrap = 'normal';
  const { fontSize } = getComputedStyle(title);
  const em = Number.parseFloat(getComputedStyle(title.parentElement ?? title).fontSize);
  fitSize(Number.parseFloat(fontSize) / em, (size) => {
    title.style.fontSize = `${size}em`;
    return title.scrollWidth > title.clientWidth;
  });
  title.style.overflowWrap = '';
}

const dayOf = (iso: string | null): string | null => iso && formatDate(iso);

interface HeaderProps extends SiteProps {
  readonly title: RefObject<HTMLHeadingElement | null>;
  /** Changes whenever the title may need another size. */
  readonly layout: string;
}

/** Site, title, standfirst, byline, date and reading time; what is missing leaves no gap. */
export function Header({ article, title, layout, ...site }: HeaderProps) {
  useLayoutEffect(() => {
    if (title.current) fit(title.current);
  }, [article.title, layout]);
  const date = dayOf(article.publishedTime);
  const changed = dayOf(article.modifiedTime);
  return (
    <header class="head">
      <Site article={article} {...site} />
      <h1 id="title" ref={title} tabIndex={-1} class={titleLength(article.title)}>
        {article.title}
      </h1>
      {article.dek && <p class="dek">{article.dek}</p>}
      <p class="byline" lang={uiLanguage()}>
        {article.byline && <Byline byline={article.byline} />}
        {date && (
          <Part>
            <time datetime={article.publishedTime ?? ''}>{date}</time>
          </Part>
        )}
        {changed && changed !== date && (
          <Part>
            <time datetime={article.modifiedTime ?? ''}>{t('readerUpdated', changed)}</time>
          </Part>
        )}
        <Part>{t('readerMinutes', article.minutes)}</Part>
      </p>
    </header>
  );
}
