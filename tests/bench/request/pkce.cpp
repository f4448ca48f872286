// SPDX-License-Identifier: BSL-1.0
// PKCE: 32 random octets in, the verifier and its challenge out.
#include <bench/bench.hpp>

#include <xdm/oauth2/pkce.hpp>

#include <openssl/evp.h>

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

namespace {

using texts = std::pair<std::string, std::string>;

std::array<unsigned char, 32> octets()
{
    std::array<unsigned char, 32> all;
    for (std::size_t n = 0; n < all.size(); ++n)
        all[n] = static_cast<unsigned char>(7 * n + 3);
    return all;
}

std::string base64url(unsigned char const* bytes) // of 32
{
    std::array<unsigned char, 45> buffer;
    EVP_EncodeBlock(buffer.data(), bytes, 32);
    std::string text{reinterpret_cast<char const*>(buffer.data()), 43};
    for (auto& c : text)
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    return text;
}

texts by_openssl(std::array<unsigned char, 32> const& entropy)
{
    auto verifier = base64url(entropy.data());
    std::array<unsigned char, 32> digest;
    EVP_Digest(verifier.data(), verifier.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
    return {std::move(verifier), base64url(digest.data())};
}

texts by_xdm(std::array<unsigned char, 32> const& entropy)
{
    auto const verifier = xdm::oauth2::pkce_verifier::from_octets(entropy);
    return {std::string{verifier->reveal()}, xdm::oauth2::challenge_s256(*verifier)};
}

} // namespace

void bench::add_pkce()
{
    std::string const name = "pkce";
    if (!is_wanted(name))
        return;
    // tests/bench/run switches them off by OPENSSL_ia32cap.
    auto const has_sha = std::getenv("OPENSSL_ia32cap") == nullptr;
    auto const entropy = octets();
    check(by_openssl(entropy) == by_xdm(entropy), name, "OpenSSL");
    add_table{name, has_sha ? "verifier and challenge; OpenSSL may use SHA instructions"
                            : "verifier and challenge; OpenSSL without SHA instructions"}
        .add("xdm", [=] { return by_xdm(entropy); })
        .add("OpenSSL's EVP", [=] { return by_openssl(entropy); }, has_sha ? 0 : 1);
}
