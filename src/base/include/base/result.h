/// What can fail in use returns a Result; exceptions are for out of memory and our own bugs only.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace planverk {

using MessageValues = std::vector<std::pair<std::string, std::string>>;

/// The key of a message and its values: what is said where there is no sentence.
[[nodiscard]] inline std::string plain(const Message& message) {
  std::string out = message.key;
  for (const auto& [name, value] : message.values) out += " " + name + "=" + value;
  return out;
}

/// A failure outside the plan's content: a file, a device, a library. What is wrong *in* a plan is a Diagnostic.
struct Failure {
  enum class Kind {
    usage,   ///< wrong use of the command (exit 3)
    device,  ///< file or device trouble (exit 4)
    fault,   ///< our own fault (exit 5)
  };
  Kind kind = Kind::fault;
  Message message;  ///< its key is `trouble.x`; our own faults are told in English, to those who can mend them
};

template <class T>
using Result = std::expected<T, Failure>;
using Status = std::expected<void, Failure>;

inline std::unexpected<Failure> usage_failure(std::string key, MessageValues values = {}) {
  return std::unexpected(Failure{Failure::Kind::usage, {std::move(key), std::move(values)}});
}
inline std::unexpected<Failure> device_failure(std::string key, MessageValues values = {}) {
  return std::unexpected(Failure{Failure::Kind::device, {std::move(key), std::move(values)}});
}
inline std::unexpected<Failure> own_fault(std::string what) {
  return std::unexpected(Failure{Failure::Kind::fault, {"trouble.fault", {{"what", std::move(what)}}}});
}

}  // namespace planverk
