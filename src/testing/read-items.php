<?php
// Opens a sealed keychain with its passphrase, and items with its keys: with nothing but PHP's sodium.
// In: {sealed, passphrase, items} as JSON; out: the texts of each item.
const FIELDS = [
    'password' => ['label', 'username', 'password', 'url', 'notes', 'customFields'],
    'folder' => ['label'],
    'tag' => ['label', 'color'],
];

function unseal(string $sealed, string $key): string
{
    $nonce = substr($sealed, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
    $box = substr($sealed, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES);
    $text = sodium_crypto_secretbox_open($box, $nonce, $key);
    if ($text === false) throw new RuntimeException('a seal does not open');
    return $text;
}

$in = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$sealed = sodium_hex2bin($in['sealed']);
$key = sodium_crypto_pwhash(
    32,
    $in['passphrase'],
    substr($sealed, 0, SODIUM_CRYPTO_PWHASH_SALTBYTES),
    SODIUM_CRYPTO_PWHASH_OPSLIMIT_INTERACTIVE,
    SODIUM_CRYPTO_PWHASH_MEMLIMIT_INTERACTIVE,
    SODIUM_CRYPTO_PWHASH_ALG_ARGON2ID13
);
$text = unseal(substr($sealed, SODIUM_CRYPTO_PWHASH_SALTBYTES), $key);
$keys = json_decode($text, true, 512, JSON_THROW_ON_ERROR)['keys'];

$out = [];
foreach ($in['items'] as $item) {
    if ($item['cseType'] !== 'CSEv1r1') throw new RuntimeException('an item is not encrypted');
    $texts = ['kind' => $item['kind']];
    foreach (FIELDS[$item['kind']] as $field) {
        $value = $item[$field];
        $itemKey = sodium_hex2bin($keys[$item['cseKey']]);
        $texts[$field] = $value === '' ? '' : unseal(sodium_hex2bin($value), $itemKey);
    }
    $out[] = $texts;
}
echo json_encode($out, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
