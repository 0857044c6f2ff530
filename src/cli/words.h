/// What the program says of itself, in the reader's language: help, wrong use, failures, progress. Its sentences are
/// messages like those of findings; they are read when the first is said.
#pragma once

#include <string>

#include "base/language.h"
#include "base/result.h"

namespace planverk::cli {

/// `--messages`, else LC_ALL, LC_MESSAGES or LANG, the first that is set; English where they name no language that has
/// messages.
[[nodiscard]] Language reader_language();
/// What `--messages` says. Known before the arguments are parsed, since wrong use is told in it too.
void set_reader_language(Language language);
void find_reader_language(int argc, char** argv);

[[nodiscard]] std::string say(const Message& message);
/// The word behind a key without values; empty when there is none.
[[nodiscard]] std::string word(const std::string& key);

}  // namespace planverk::cli
