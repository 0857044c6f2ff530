/// Values of a file of others as text for another writer, with all that they refer to. An object that is met again has
/// the number it has got; what refers to itself gets one before it is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "foreign/copy.h"
#include "object/file.h"

namespace planverk::foreign {

/// Thrown within this folder, and caught by copy_pages().
struct CopyRefused {
  Refusal refusal;
};

class Copier {
 public:
  Copier(const File& file, ObjectSink& sink) : file_(file), sink_(sink) {}
  virtual ~Copier() = default;
  Copier(const Copier&) = delete;
  Copier& operator=(const Copier&) = delete;

  /// A reference where the file has one, else the value itself.
  [[nodiscard]] std::string value(const Object& object);

 protected:
  /// Of a stream what it is written as.
  struct Stream {
    std::string entries;
    std::optional<std::string> data;  ///< in place of the bytes that it has, not encoded
  };
  /// The value itself, whatever number it has.
  [[nodiscard]] std::string direct(const Object& object);
  /// Entries of a dictionary or of a stream's, without those that a copy has no use for.
  [[nodiscard]] std::string entries(const Object& dictionary);
  /// One entry `/Key value`; nothing where it is left out.
  [[nodiscard]] virtual std::string entry(const Object& holder, const std::string& key);
  [[nodiscard]] virtual Stream stream(const Object& object);
  /// Whether a value stands for nothing here: pages, metadata, embedded files, elements of the structure tree.
  [[nodiscard]] virtual bool is_left_out(const Object& object) const;

  /// Length, and what leads to bytes outside the file, which are no part of it.
  [[nodiscard]] static bool is_about_bytes(const std::string& key);

  [[nodiscard]] ObjectSink& sink() { return sink_; }
  [[nodiscard]] const File& file() const { return file_; }
  /// The number of a stream that has been copied; 0: none.
  [[nodiscard]] ObjectSink::Id copied(ObjectId id) const;
  [[nodiscard]] ObjectSink::Id number_of(const Object& object);

 private:
  struct Place {
    ObjectSink::Id number = 0;  ///< 0: being made, and nothing has referred to it yet
  };
  [[nodiscard]] ObjectSink::Id write(const Object& object, Place& place);
  void write_stream(const Object& object, Place& place);
  [[nodiscard]] std::string array(const Object& object);
  void grow(std::size_t bytes);

  const File& file_;
  ObjectSink& sink_;
  std::map<ObjectId, Place> places_;
  std::size_t depth_ = 0;
  std::uint64_t written_ = 0;
};

}  // namespace planverk::foreign
