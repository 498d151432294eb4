/** The answer to one operation, sent from within the page of whoever is signed in there. */
export async function ask(page, query, variables = {}) {
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-fivefold-csrf': '1' };
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
  }, JSON.stringify({ query, variables }));
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/** The payload of one mutation, sent from within the page of whoever is signed in there. */
export async function change(page, field, type, selection, input) {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code message } } }`;
  return (await ask(page, query, { input }))[field];
}

/** Signs the agreement that the page shows. */
export async function sign(page) {
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: /^Sign over/ }).click();
  await dialog.waitFor({ state: 'detached' });
}
