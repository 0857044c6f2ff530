/// An object of a PDF file of others: a value that is cheap to pass on, and that must not outlive its File. Whatever is
/// asked of an object of another kind gives nothing: null, an empty text, no size. References are followed by
/// themselves.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::foreign {

class Document;
class File;

/// Bytes that libqpdf has handed over.
class Bytes {
 public:
  Bytes(unsigned char* bytes, std::size_t size) : bytes_(bytes, &std::free), size_(size) {}
  [[nodiscard]] std::string_view view() const { return {reinterpret_cast<const char*>(bytes_.get()), size_}; }

 private:
  std::unique_ptr<unsigned char, decltype(&std::free)> bytes_;
  std::size_t size_;
};

enum class Kind { null, boolean, integer, real, string, name, array, dictionary, stream, other };

/// Number and generation of an indirect object; number 0 for a direct one.
struct ObjectId {
  int number = 0;
  int generation = 0;
  friend auto operator<=>(const ObjectId&, const ObjectId&) = default;
  [[nodiscard]] explicit operator bool() const { return number != 0; }
};

class Object {
 public:
  Object() = default;  ///< null
  Object(const Object& other);
  Object(Object&& other) noexcept;
  Object& operator=(Object other) noexcept;
  ~Object();

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] bool is_null() const { return kind() == Kind::null; }
  [[nodiscard]] bool is_array() const { return kind() == Kind::array; }
  [[nodiscard]] bool is_stream() const { return kind() == Kind::stream; }
  [[nodiscard]] bool is_string() const { return kind() == Kind::string; }
  /// A stream has a dictionary too.
  [[nodiscard]] bool is_dictionary() const;
  [[nodiscard]] ObjectId id() const;

  /// The entry of a dictionary or of a stream's, with its slash: get("/Type").
  [[nodiscard]] Object get(const char* key) const;
  [[nodiscard]] Object get(const std::string& key) const { return get(key.c_str()); }
  [[nodiscard]] bool has(const char* key) const { return !get(key).is_null(); }
  /// Names of the entries with their slashes, sorted by bytes.
  [[nodiscard]] std::vector<std::string> keys() const;
  [[nodiscard]] std::size_t size() const;  ///< of an array
  [[nodiscard]] Object at(std::size_t index) const;

  /// With its slash; empty when it is none.
  [[nodiscard]] std::string name() const;
  [[nodiscard]] bool is_name(const char* name) const { return this->name() == name; }
  [[nodiscard]] std::optional<bool> boolean() const;
  [[nodiscard]] std::optional<std::int64_t> integer() const;  ///< of integers alone
  [[nodiscard]] std::optional<double> number() const;         ///< integer or real
  [[nodiscard]] std::string literal() const;                  ///< digits of a real as the file has them
  [[nodiscard]] std::string bytes() const;                    ///< of a string
  [[nodiscard]] std::string text() const;                     ///< of a string: PDFDocEncoding, UTF-16 or UTF-8 → UTF-8
  /// A stream's bytes before any filter, decrypted; nothing where they cannot be had.
  [[nodiscard]] std::optional<Bytes> raw() const;

  [[nodiscard]] const File* file() const { return file_; }

 private:
  friend class File;
  Object(const File* file, unsigned handle) : file_(file), handle_(handle) {}

  const File* file_ = nullptr;
  unsigned handle_ = 0;
};

// For stages that look closer than facts go. What they give must not outlive the document.
[[nodiscard]] Object trailer_of(const Document& document);
/// The catalogue.
[[nodiscard]] Object root_of(const Document& document);
/// Null where there is none of this number.
[[nodiscard]] Object object_of(const Document& document, ObjectId id);

}  // namespace planverk::foreign
