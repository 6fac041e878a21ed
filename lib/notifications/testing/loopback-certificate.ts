/**
 * A certificate for this machine alone, made for the tests and trusted by nothing but them: web push is always https.
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -subj /CN=localhost
 * -addext subjectAltName=DNS:localhost`
 */
export const LOOPBACK_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUBfYZLQT4uyqvYABs/C6+tbG0RlgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzA5MDU0OVoYDzIxMjYxMDMw
MDkwNTQ5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQOC3c5UUtI2yN5aCOqnzxk27f60m1d3/zsxnA06UshIRbj2QRyfKxw
CBRYYmD8CBTEaT0XzvJ0dRsV6Rhce3v1o28wbTAdBgNVHQ4EFgQUoEdQdwlXuaCh
CNJvp4Z7LwjlabYwHwYDVR0jBBgwFoAUoEdQdwlXuaChCNJvp4Z7LwjlabYwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgNZUofZUBYbsfwavQhXG3OoRKN4poccSZtW6HP5U09NICIBfZ
feHB+xaDMrv/RsHAJdCuvYU7/eMAxEyj5YP6VPYW
-----END CERTIFICATE-----
`

export const LOOPBACK_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg5ujnN31XlPvA9Q9O
C4fKyPk3PYYUl4wuHOqGmhJfH4ShRANCAAQOC3c5UUtI2yN5aCOqnzxk27f60m1d
3/zsxnA06UshIRbj2QRyfKxwCBRYYmD8CBTEaT0XzvJ0dRsV6Rhce3v1
-----END PRIVATE KEY-----
`
