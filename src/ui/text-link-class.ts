import { classNames } from './class-names.ts';
import styles from './TextLink.module.css';

/** The looks of a link in running text, for a router's link. */
export const textLinkClass: string = classNames(styles['link']);
