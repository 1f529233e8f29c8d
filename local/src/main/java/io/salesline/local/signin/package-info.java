/** The sign-in issuer of the local system: a person is who they say they are. */
package io.salesline.local.signin;
