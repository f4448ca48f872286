// SPDX-License-Identifier: BSL-1.0
// The transport that all three programs have: it is not what is measured.
#ifndef XDM_TESTS_BENCH_SIZE_PERFORM_HPP
#define XDM_TESTS_BENCH_SIZE_PERFORM_HPP

#include <string>
#include <utility>
#include <vector>

using header_list = std::vector<std::pair<std::string, std::string>>;

struct answer {
    int status = 0;
    header_list headers{};
    std::string body{};
};

/// Writes the request to stdout, and reads the answer from stdin: a line `STATUS RESET`, and a line
/// with the body. RESET is what the header `x-rate-limit-reset` says.
answer perform(std::string const& method, std::string const& url, header_list const& headers,
    std::string const& body);

#endif
