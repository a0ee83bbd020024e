/*
 * Says so where the app's script cannot start. Old browsers read this too, so it is plain ES5; its
 * words are not in the catalogues because these come with the script.
 */
(function () {
  var place = document.getElementById('account-security');
  var german = /^de\b/i.test(navigator.language || '');
  function tell() {
    if (place.firstChild) return;
    // Nobody would take what is typed there.
    if (place.previousElementSibling) place.previousElementSibling.remove();
    say(
      german
        ? 'Diese Seite konnte nicht starten. Laden Sie sie neu; bleibt es so, ist Ihr Browser vermutlich zu alt: Sie braucht Chrome 111, Firefox 115, Safari 16.4 oder neuer.'
        : 'This page could not start. Reload it; if that does not help, your browser is probably too old: it needs Chrome 111, Firefox 115, Safari 16.4 or newer.',
    );
  }
  function say(words) {
    var sentence = document.createElement('p');
    sentence.setAttribute('role', 'alert');
    sentence.setAttribute('lang', german ? 'de' : 'en');
    sentence.textContent = words;
    place.appendChild(sentence);
  }
  // A browser without modules does not even try.
  if (!('noModule' in document.createElement('script'))) tell();
  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target === window || target.nodeName === 'SCRIPT') tell();
    },
    true,
  );
  window.addEventListener('unhandledrejection', tell);
  // It may still come: what was typed stays.
  setTimeout(function () {
    if (place.firstChild) return;
    say(
      german
        ? 'Diese Seite lädt noch. Dauert es zu lange, laden Sie sie neu.'
        : 'This page is still loading. If it takes too long, reload it.',
    );
  }, 10000);
})();
