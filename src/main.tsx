import './page.css';
import { configIn } from '#host/config.ts';
import { mount } from '#app/mount.tsx';

/** The page that `index.html` is: the first of the hosts. */
const element = document.getElementById('account-security');
if (element === null) throw new Error('index.html has no element #account-security');
mount(element, configIn(document));
