/// Whether what a signature leaves out is its own value and nothing else. Everything that a byte range could leave out
/// besides can be changed afterwards without breaking the signature (universal signature forgery, signature wrapping).
#pragma once

#include <string_view>
#include <vector>

#include "file/signed_file.h"

namespace planverk::signature {

/// Reads /ByteRange of the entry, whose `value`, `contents` and `object` are known. Reasons, all of them fatal:
/// `range-missing`, `range-form`, `range-gap`, `range-contents`, `range-object`, `range-twice`, `range-inside`,
/// `contents-missing`.
[[nodiscard]] Coverage judge_byte_range(std::string_view bytes, const SignatureEntry& entry,
                                        std::vector<Reason>& reasons);

}  // namespace planverk::signature
