import { expect, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from './headers.ts';

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

test('the policy starts from nothing and allows the app, its worker and its WebAssembly', () => {
  expect(Object.fromEntries(directives(contentSecurityPolicy()))).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "account-security 'allow-duplicates'",
  });
});

test('who may frame the app can be chosen', () => {
  const policy = contentSecurityPolicy("'self' https://cloud.example.org");
  expect(directives(policy).get('frame-ancestors')).toBe("'self' https://cloud.example.org");
});

test('a script carries the policy too, because a worker obeys that of its own file', () => {
  expect(securityHeaders('script')).toHaveProperty('Content-Security-Policy');
  expect(securityHeaders('other')).not.toHaveProperty('Content-Security-Policy');
});

test('every kind of file is protected against sniffing, leaking and inclusion elsewhere', () => {
  for (const kind of ['document', 'script', 'other'] as const) {
    expect(securityHeaders(kind)).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  }
  expect(securityHeaders('document')).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': expect.stringMatching(/^clipboard-write=\(self\), .*camera=\(\)/),
  });
});

test('browsers are told to stay on https only where they came by it', () => {
  expect(securityHeaders('document')).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders('document', { secure: true })).toHaveProperty(
    'Strict-Transport-Security',
    'max-age=31536000; includeSubDomains',
  );
});
