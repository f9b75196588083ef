throw new Error('This page is broken.');
