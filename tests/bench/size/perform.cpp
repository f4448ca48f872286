// SPDX-License-Identifier: BSL-1.0
#include "perform.hpp"

#include <cstdio>
#include <cstdlib>

namespace {

std::string line()
{
    std::string text;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        text += static_cast<char>(c);
    return text;
}

} // namespace

answer perform(std::string const& method, std::string const& url, header_list const& headers,
    std::string const& body)
{
    std::printf("%s %s\n", method.c_str(), url.c_str());
    for (auto const& [name, value] : headers)
        std::printf("%s: %s\n", name.c_str(), value.c_str());
    std::printf("\n%s\n", body.c_str());
    auto const first = line();
    answer a;
    a.status = std::atoi(first.c_str());
    a.headers.emplace_back("x-rate-limit-reset", first.substr(first.find(' ') + 1));
    a.body = line();
    return a;
}
