// SPDX-License-Identifier: BSL-1.0
// OAuth 1.0a: a request of 8 parameters, 2 of them its own, in; the `Authorization` header out.
#include "../encoded.hpp"

#include <bench/bench.hpp>

#include <xdm/crypto/hmac.hpp>
#include <xdm/crypto/sha1.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/oauth1/base_string.hpp>
#include <xdm/oauth1/sign.hpp>

#include <oauth.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

constexpr char const* consumer_key = "xvz1evFS4wEEPTGEFPHBog";
constexpr char const* consumer_secret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw";
constexpr char const* token = "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb";
constexpr char const* token_secret = "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE";
constexpr char const* nonce = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg";
constexpr char const* timestamp = "1318622958";

xdm::request asked()
{
    return encode(xdm::get_events{.max_results = 100,
        .dm_event_fields = {
            xdm::event_field::created_at, xdm::event_field::sender_id, xdm::event_field::text}});
}

// By hand, with one EVP_MAC that keeps its key from call to call.
class by_hand {
public:
    by_hand()
    {
        auto* const mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        context_ = EVP_MAC_CTX_new(mac);
        EVP_MAC_free(mac);
        std::array<char, 5> digest{"SHA1"};
        OSSL_PARAM const parameters[] = {
            OSSL_PARAM_construct_utf8_string("digest", digest.data(), 0),
            OSSL_PARAM_construct_end()};
        auto const key = encoded(consumer_secret) + '&' + encoded(token_secret);
        EVP_MAC_init(
            context_, reinterpret_cast<unsigned char const*>(key.data()), key.size(), parameters);
    }

    std::string header(
        std::string_view method, std::string_view url, xdm::fields const& query) const
    {
        std::vector<std::pair<std::string, std::string>> own{
            {"oauth_consumer_key", encoded(consumer_key)}, {"oauth_nonce", encoded(nonce)},
            {"oauth_signature_method", "HMAC-SHA1"}, {"oauth_timestamp", timestamp},
            {"oauth_token", encoded(token)}, {"oauth_version", "1.0"}};
        auto all = own;
        for (auto const& [name, value] : query)
            all.emplace_back(encoded(name), encoded(value));
        std::sort(all.begin(), all.end());
        std::string parameters;
        for (auto const& [name, value] : all)
            parameters += (parameters.empty() ? "" : "&") + name + '=' + value;
        auto const base = std::string{method} + '&' + encoded(url) + '&' + encoded(parameters);
        std::string header = "OAuth ";
        for (auto const& [name, value] : own)
            header += name + "=\"" + value + "\", ";
        return header + "oauth_signature=\"" + encoded(signature(base)) + '"';
    }

private:
    std::string signature(std::string_view base) const
    {
        std::array<unsigned char, 20> code;
        std::array<unsigned char, 29> text;
        std::size_t size = 0;
        EVP_MAC_init(context_, nullptr, 0, nullptr);
        EVP_MAC_update(context_, reinterpret_cast<unsigned char const*>(base.data()), base.size());
        EVP_MAC_final(context_, code.data(), &size, code.size());
        EVP_EncodeBlock(text.data(), code.data(), static_cast<int>(code.size()));
        return {reinterpret_cast<char const*>(text.data()), 28};
    }

    EVP_MAC_CTX* context_; // for as long as the program runs
};

std::string by_liboauth(char const* url)
{
    char** list = nullptr;
    auto size = oauth_split_url_parameters(url, &list);
    auto const nonce_parameter = std::string{"oauth_nonce="} + nonce;
    auto const time_parameter = std::string{"oauth_timestamp="} + timestamp;
    oauth_add_param_to_array(&size, &list, nonce_parameter.c_str());
    oauth_add_param_to_array(&size, &list, time_parameter.c_str());
    oauth_sign_array2_process(
        &size, &list, nullptr, OA_HMAC, "GET", consumer_key, consumer_secret, token, token_secret);
    std::array<char, 3> mark{", "};
    auto* const text = oauth_serialize_url_sep(size, 1, list, mark.data(), 6);
    auto header = std::string{"OAuth "} + text;
    std::free(text);
    oauth_free_array(&size, &list);
    return header;
}

std::string_view signature_in(std::string_view header)
{
    auto const begin = header.find("oauth_signature=\"") + 17;
    return header.substr(begin, header.find('"', begin) - begin);
}

} // namespace

void bench::add_signing()
{
    std::string const name = "sign";
    if (!is_wanted(name))
        return;
    auto const made = xdm::oauth1::make_credentials(
        consumer_key, xdm::secret{consumer_secret}, token, xdm::secret{token_secret});
    auto const keys = *std::get_if<xdm::oauth1::credentials>(&made);
    xdm::oauth1::once const once{nonce, 1'318'622'958};
    auto const request = asked();
    auto const url = href(request);
    by_hand const hand;

    auto const xdm = [=] { return xdm::oauth1::sign(request, keys, once); };
    auto const with_evp = [=] { return hand.header("GET", request.url, request.query); };
    auto const with_liboauth = [=] { return by_liboauth(url.c_str()); };
    auto const signed_request = xdm();
    auto const wanted = signature_in(*signed_request.headers.find("authorization"));
    check(signature_in(with_evp()) == wanted, name, "EVP_MAC");
    check(signature_in(with_liboauth()) == wanted, name, "liboauth");

    auto pairs = request.query;
    for (auto const& [key, value] : {std::pair{"oauth_consumer_key", consumer_key},
             {"oauth_nonce", nonce}, {"oauth_signature_method", "HMAC-SHA1"},
             {"oauth_timestamp", timestamp}, {"oauth_token", token}, {"oauth_version", "1.0"}})
        pairs.push_back(key, value);
    auto const base = xdm::oauth1::base_string(request.method, request.url, pairs);
    auto const key = encoded(consumer_secret) + '&' + encoded(token_secret);
    auto const signer = keys.signer();
    auto const openssl = [=] {
        std::array<unsigned char, 20> code;
        HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
            reinterpret_cast<unsigned char const*>(base.data()), base.size(), code.data(), nullptr);
        return code;
    };
    auto const own = [=] {
        auto code = signer;
        code.update(base);
        return code.finish();
    };
    check(own() == openssl(), name, "HMAC");

    add_table{name, "OAuth 1.0a, a request of 8 parameters"}
        .add("xdm", xdm)
        .add("liboauth", with_liboauth, 8)
        .add("by hand with EVP_MAC", with_evp, 1.5)
        .add("OpenSSL's bare HMAC of the base string", openssl)
        .add("xdm's bare HMAC of the base string", own)
        .add("copy of the request, which xdm's row does", [=] { return request; });
}
