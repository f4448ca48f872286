// SPDX-License-Identifier: BSL-1.0
// Sends a request with libcurl. Throws where no answer came: of a transport that failed xdm is told
// no more than `xdm::transport_failed`.
#ifndef XDM_EXAMPLES_TRANSPORT_CURL_HPP
#define XDM_EXAMPLES_TRANSPORT_CURL_HPP

#include <xdm/http.hpp>

#include <curl/curl.h>

#include <memory>
#include <stdexcept>
#include <string>

/// No byte of the request went out.
struct no_connection : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline xdm::response perform(xdm::request const& request)
{
    xdm::response answer;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> const curl{
        curl_easy_init(), curl_easy_cleanup};
    curl_slist* lines = curl_slist_append(nullptr, "Expect:");
    for (auto const& [name, value] : request.headers)
        lines = curl_slist_append(lines, (std::string{name} + ": " + std::string{value}).c_str());
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> const headers{
        lines, curl_slist_free_all};

    auto const set = [&](auto option, auto value) { curl_easy_setopt(curl.get(), option, value); };
    set(CURLOPT_URL, href(request).c_str());
    set(CURLOPT_CUSTOMREQUEST, std::string{to_string(request.method)}.c_str());
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_TIMEOUT, 60L);
    set(CURLOPT_ACCEPT_ENCODING, ""); // gzip, undone by libcurl; redirects are not followed
    if (request.method != xdm::method::get && request.method != xdm::method::delete_) {
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(CURLOPT_POSTFIELDS, request.body.data());
    }
    set(CURLOPT_WRITEDATA, &answer.body);
    set(
        CURLOPT_WRITEFUNCTION, +[](char* data, std::size_t, std::size_t size, std::string* to) {
            to->append(data, size);
            return size;
        });
    set(CURLOPT_HEADERDATA, &answer.headers);
    set(
        CURLOPT_HEADERFUNCTION,
        +[](char* data, std::size_t, std::size_t size, xdm::header_fields* to) {
            std::string_view line{data, size};
            line = line.substr(0, line.find_last_not_of("\r\n") + 1);
            if (line.starts_with("HTTP/"))
                *to = {}; // the lines before were of an interim answer
            else if (auto const colon = line.find(':'); colon != line.npos)
                to->push_back(line.substr(0, colon), line.substr(colon + 1));
            return size;
        });
    auto const failed = curl_easy_perform(curl.get());
    if (failed == CURLE_COULDNT_RESOLVE_HOST || failed == CURLE_COULDNT_CONNECT ||
        failed == CURLE_SSL_CONNECT_ERROR)
        throw no_connection{curl_easy_strerror(failed)};
    if (failed != CURLE_OK)
        throw std::runtime_error{curl_easy_strerror(failed)};
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

#endif
