export const app = {
  name: 'Account security',
  skipToContent: 'Skip to content',
  loading: 'Loading …',
  tryAgain: 'Try again',
  home: 'Go to the overview',
  notFound: {
    title: 'There is no such page',
    lead: 'The address may have changed, or a letter got lost on the way.',
  },
  notFetched: {
    title: 'This page did not come',
    lead: 'It could not be fetched from the server; nothing was changed. Try again once the network is back. If it still does not come, reload: there may be a newer version.',
  },
  fatal: {
    title: 'This page stopped working',
    lead: 'Reload the page to go on. What was being saved at this moment may or may not have been saved. If it happens again, pass on the report below. It holds nothing secret.',
    reload: 'Reload the page',
    report: 'Report',
    copy: 'Copy the report',
    copied: 'Copied',
    copyFailed: 'Select and copy it by hand',
  },
  hostLogin: {
    title: 'Sign in to the server first',
    lead: 'This page uses the login of the server it is part of, and that login has ended.',
    action: 'Go to the server’s login',
    refused: {
      title: 'The server does not accept this login',
      lead: 'The page around this one has logged in for you, and the server refused that: the password is wrong or was changed, or the app token was revoked.',
    },
  },
  insecure: {
    title: 'This page is not encrypted on its way',
    detail:
      'The address begins with http. Anybody on the network in between can read what you type here, your login password too. Use the https address of your server.',
  },
};
