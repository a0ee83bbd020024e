/** The least that the app's own packages can be: one route, one query, one form, one schema. */
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import * as z from 'zod/mini';

const answerSchema = z.object({ challenge: z.optional(z.unknown()) });

function SignIn() {
  const [passphrase, setPassphrase] = useState('');
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      const response = await fetch('/index.php/apps/passwords/api/1.0/session/request');
      return answerSchema.parse(await response.json());
    },
  });
  if (data === undefined) return <p>Loading …</p>;
  return (
    <form onSubmit={(event: FormEvent) => event.preventDefault()}>
      <label>
        Passphrase
        <input
          type="password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Sign in</button>
    </form>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <RouterProvider router={createBrowserRouter([{ path: '*', Component: SignIn }])} />
  </QueryClientProvider>,
);
