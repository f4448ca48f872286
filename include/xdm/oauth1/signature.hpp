// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_OAUTH1_SIGNATURE_HPP
#define XDM_OAUTH1_SIGNATURE_HPP

#include <xdm/crypto/block_hash.hpp>
#include <xdm/crypto/hmac.hpp>
#include <xdm/crypto/sha1.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/method.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/oauth1/base_string.hpp>
#include <xdm/text/base64.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

namespace detail {

// A signature as it travels: 20 bytes in base64.
struct signature_text {
    char text[28];

    operator std::string_view() const { return {text, sizeof text}; }
};

inline signature_text finish_signature(hmac<sha1>& code)
{
    signature_text signature;
    base64_encode_to(signature.text, as_text(code.finish()), base64_standard);
    return signature;
}

// Signs piece by piece: the base string never exists as a whole.
inline signature_text sign_parameters(
    hmac<sha1> code, method m, std::string_view uri, std::vector<field> const& sorted)
{
    write_base_string(m, uri, sorted, [&](std::string_view piece) { code.update(piece); });
    return finish_signature(code);
}

} // namespace detail

namespace oauth1 {

/// `tnnArxj06cWHq44gCs1OSKk/jLY=`: HMAC-SHA1 of a base string, in base64. X takes no other method.
/// @see RFC 5849 section 3.4.2
inline std::string signature(std::string_view base_string, secret const& signing_key)
{
    hmac<sha1> code{signing_key.reveal()};
    code.update(base_string);
    return std::string{std::string_view{detail::finish_signature(code)}};
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
