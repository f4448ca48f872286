// SPDX-License-Identifier: BSL-1.0
// The room crypto/: what signatures and PKCE need: SHA-1, SHA-256, HMAC, and care with secrets.
// It stands on the ground floor: it knows the standard library and nothing of X.
// All of it is constexpr over bytes and allocates nothing; there are no intrinsics, whose headers
// cost more than all of xdm. It draws no random number: entropy comes from the caller.
#ifndef XDM_CRYPTO_HPP
#define XDM_CRYPTO_HPP

#include <xdm/crypto/block_hash.hpp>
#include <xdm/crypto/constant_time.hpp>
#include <xdm/crypto/hmac.hpp>
#include <xdm/crypto/sha1.hpp>
#include <xdm/crypto/sha256.hpp>
#include <xdm/crypto/wipe.hpp>

#endif
