// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_DIALECT_HPP
#define XDM_MODEL_DIALECT_HPP

namespace xdm::inline abi_1 {

/// Which of X's two sets of names a request is written in. Answers are read in both, always.
enum class dialect : unsigned char {
    classic, ///< `tweet.fields`, `referenced_tweets`: the guides, and OpenAPI up to 2.166
    post,    ///< `post.fields`, `referenced_posts`: OpenAPI 2.167
};

} // namespace xdm::inline abi_1

#endif
