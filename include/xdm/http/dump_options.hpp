// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_DUMP_OPTIONS_HPP
#define XDM_HTTP_DUMP_OPTIONS_HPP

namespace xdm::inline abi_1 {

/// What `dump` and `to_curl` show. Secrets they never show.
struct dump_options {
    /// What people wrote, too: texts of messages, names, descriptions, links.
    bool texts = false;
};

} // namespace xdm::inline abi_1

#endif
