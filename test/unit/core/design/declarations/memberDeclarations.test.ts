import { check } from './outline.ts'

describe('declarations of languages that name before they type', () => {
  it('reads Go', () =>
    check(
      'go',
      `// internal/store/store.go
package store

import "context"

// Order is one purchase.
type Order struct {
	ID        string    \`json:"id" gorm:"primaryKey"\` // UUID v4
	Total     int64     \`json:"total" validate:"gte=0"\`
	A, B      int
	Note      *string
	Base
}

type Status string

const (
	StatusOpen   Status = "open"
	StatusClosed Status = "closed" // final
)

const MaxRetries = 3

var ErrNotFound = errors.New("order not found")

// Store keeps orders.
type Store interface {
	// Save writes an order and fails when it exists.
	Save(ctx context.Context, o *Order) error
	Find(ctx context.Context, id string) (*Order, error)
}

func NewStore(db *sql.DB, log *slog.Logger) *Store {
	return &Store{db: db}
}

// Close releases the pool.
func (s *Pool) Close() error {
	// 1. Stop the workers
	// 2. Close the pool
	x := 3
	return nil
}

func parse(a, b int, c string) (int, error) { return 0, nil }
func TestX(t *testing.T) {}`,
      `
        type Order < Base @ internal/store/store.go // Order is one purchase
          ID: string // primaryKey, UUID v4
          Total: int64 // gte=0
          A: int
          B: int
          Note?: *string
        enum Status @ internal/store/store.go
          = StatusOpen | StatusClosed
          ! = string
          ! StatusOpen = "open"
          ! StatusClosed = "closed" (final)
        constant MaxRetries @ internal/store/store.go
          ! = 3
        constant ErrNotFound @ internal/store/store.go
          ! = errors.New("order not found")
        interface Store @ internal/store/store.go // Store keeps orders
          + Save(ctx: context.Context, o: *Order) -> error // writes an order and fails when it exists
          + Find(ctx: context.Context, id: string) -> (*Order, error)
          ! NewStore(db *sql.DB, log *slog.Logger) *Store
        class Pool @ internal/store/store.go
          + Close() -> error // releases the pool
            1. Stop the workers
            2. Close the pool
        function parse @ internal/store/store.go
          - parse(a: int, b: int, c: string) -> (int, error)
      `,
    ))

  it('reads Rust', () =>
    check(
      'rust',
      `use std::io;

/// A parsed frame.
#[derive(Debug, Clone)]
pub struct Frame<'a> {
    /// Between 1 and 11.
    pub module: u8,
    pub body: &'a [u8], // at most 255 bytes
    retries: Option<u32>,
}

pub const MAX_FRAME: usize = 256; // bytes

#[derive(Error)]
pub enum CodecError {
    #[error("too short")]
    Short,
    Crc { expected: u16, got: u16 },
    Other(String),
}

pub trait Codec: Send + Sync {
    /// Decodes one frame.
    fn decode(&self, bytes: &[u8]) -> Result<Frame, CodecError>;
    async fn encode(&mut self, frame: &Frame) -> Vec<u8>;
}

impl Codec for Wire {
    fn decode(&self, bytes: &[u8]) -> Result<Frame, CodecError> {
        let x = 3;
        // 1. Check the length
        // 2. Check the CRC
        Ok(x)
    }
}
impl Frame<'_> {
    pub fn new(module: u8) -> Self { Self { module } }
    fn len(&self) -> usize { self.body.len() }
}
pub type Result<T> = std::result::Result<T, CodecError>;
pub fn run(config: Config) -> io::Result<()> { loop {} }
#[cfg(test)]
mod tests { fn t() {} }`,
      `
        type Frame // A parsed frame
          module: u8 // Between 1 and 11
          body: &'a [u8] // at most 255 bytes
          retries?: Option<u32>
          + len() -> usize
          ! new(module: u8)
        constant MAX_FRAME
          ! = 256 (bytes)
        enum CodecError
          = Short | Crc | Other
          ! Crc { expected: u16, got: u16 }
          ! Other(String)
        interface Codec < Send, Sync
          + decode(bytes: &[u8]) -> Result<Frame, CodecError> // Decodes one frame
          + encode(frame: &Frame) -> Vec<u8>
        class Wire < Codec
          + decode(bytes: &[u8]) -> Result<Frame, CodecError>
            1. Check the length
            2. Check the CRC
        type Result
          ! = std::result::Result<T, CodecError>
        function run
          + run(config: Config) -> io::Result<()>
      `,
    ))

  it('reads Kotlin', () =>
    check(
      'kotlin',
      `package x
import y.Z

/** A note of the user. */
@Entity(tableName = "notes")
data class Note(
    @PrimaryKey val id: String,
    val text: String, // at most 500 characters
    val pinned: Boolean = false,
    val dueAt: Instant?,
)

sealed class SyncState {
    object Idle : SyncState()
    data class Failed(val cause: Throwable) : SyncState()
}

enum class Priority(val weight: Int) {
    LOW(1),
    HIGH(3); // shown in red

    fun label(): String = name
}

interface NoteRepository {
    /** Emits every note. */
    fun observe(): Flow<List<Note>>
    suspend fun save(note: Note)
    suspend fun delete(id: String): Boolean
}

class NoteViewModel @Inject constructor(private val repo: NoteRepository) : ViewModel() {
    companion object {
        const val PAGE_SIZE = 20
    }
    private val _state = MutableStateFlow(SyncState.Idle)
    val state: StateFlow<SyncState> = _state.asStateFlow()
    fun onSave(text: String) {
        // 1. Validate
        viewModelScope.launch { repo.save(Note(text)) }
    }
}

@Composable
fun NoteList(notes: List<Note>, onOpen: (String) -> Unit, modifier: Modifier = Modifier) { Column { } }`,
      `
        type Note // A note of the user
          id: String
          text: String // at most 500 characters
          pinned?: Boolean = false
          dueAt?: Instant?
        class SyncState
        class Idle < SyncState
        type Failed < SyncState
          cause: Throwable
        enum Priority
          weight: Int
          + label() -> String
          = LOW | HIGH
          ! LOW(1)
          ! HIGH(3)
        interface NoteRepository
          + observe() -> Flow<List<Note>> // Emits every note
          + save(note: Note)
          + delete(id: String) -> Boolean
        class NoteViewModel < ViewModel
          repo: NoteRepository
          state?: StateFlow<SyncState> = _state.asStateFlow()
          + onSave(text: String)
            1. Validate
        component NoteList
          + NoteList(notes: List<Note>, onOpen: (String) -> Unit, modifier?: Modifier = Modifier)
      `,
    ))

  it('reads Swift', () =>
    check(
      'swift',
      `public struct Device: Codable, Equatable {
    let busID: String   // "1-1"
    var speed: UInt32 = 480
    var name: String?
    @Published var list: [String: Int] = [:]
    var isReady: Bool { speed > 0 }
}
enum IPCError: Error {
    case notConnected
    case failed(code: Int, message: String)  // with details
    case a, b
    var text: String { "" }
}
enum Kind: String { case usb = "usb", net = "network" }
protocol DeviceClaimer: AnyObject {
    /// Claims a device.
    /// - Throws: ClaimError when it is busy
    func claim(_ device: Device, force: Bool) throws -> Handle
    func release(handle: Handle) async
    var claimed: [Device] { get }
}
public class Manager: NSObject, DeviceClaimer {
    private let queue: DispatchQueue
    static let maxDevices = 16
    init(queue: DispatchQueue, log: Logger) { self.queue = queue }
    public func claim(_ device: Device, force: Bool = false) throws -> Handle {
        // Step 1: look up
        let a = 3
        // Step 2: claim
        throw ClaimError.busy
    }
}
extension Manager: Resettable { func reset() {} }`,
      `
        type Device < Codable, Equatable
          busID: String // "1-1"
          speed?: UInt32 = 480
          name?: String?
          list?: [String: Int] = [:]
          isReady: Bool
        enum IPCError < Error
          text: String
          = notConnected | failed | a | b
          ! failed(code: Int, message: String) (with details)
        enum Kind < String
          = usb | net
          ! net = "network"
        interface DeviceClaimer < AnyObject
          claimed: [Device]
          + claim(device: Device, force: Bool) -> Handle // Claims a device
          + release(handle: Handle)
        class Manager < NSObject, DeviceClaimer, Resettable
          + claim(device: Device, force?: Bool = false) -> Handle
            1. look up
            2. claim
            raises ClaimError.busy
          + reset()
          ! maxDevices = 16
          ! init(queue: DispatchQueue, log: Logger)
      `,
    ))
})
