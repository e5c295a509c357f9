import { check } from './outline.ts'

describe('declarations of languages that type before they name', () => {
  it('reads Java', () =>
    check(
      'java',
      `package com.acme;
import java.util.List;

/** Takes orders. */
@RestController
@RequestMapping("/api/orders")
public class OrderController {
    private static final int MAX_ITEMS = 50;
    private final OrderService service;

    public OrderController(OrderService service) { this.service = service; }

    /** Creates an order. */
    @PostMapping
    public ResponseEntity<Order> create(@Valid @RequestBody CreateOrder body) throws ConflictException {
        if (body == null) throw new IllegalArgumentException("body missing");
        return null;
    }

    @GetMapping("/{id}")
    public Order find(@PathVariable String id);
}

@Entity
@Table(name = "orders")
public class Order extends Base implements Serializable, Comparable<Order> {
    @Id
    private Long id;
    @Column(nullable = false, length = 80)
    private String name;
    @Size(max = 3) @NotNull
    private List<Item> items = new ArrayList<>();
    private Map<String, List<Item>> byKey;
}

public enum State { OPEN, CLOSED("x"), LATE; private final int a; State(int a) {} }
public record Money(BigDecimal amount, String currency) {}
public interface OrderRepository extends JpaRepository<Order, Long> {
    Optional<Order> findByName(String name);
    List<Order> findAll();
}`,
      `
        class OrderController // Takes orders
          + create(body: CreateOrder) -> ResponseEntity<Order> // Creates an order
            raises ConflictException
          + find(id: String) -> Order
          ! MAX_ITEMS = 50
          ! OrderController(service: OrderService)
        endpoint POST /api/orders // Creates an order
          + create(body: CreateOrder) -> ResponseEntity<Order> // Creates an order
            raises ConflictException
        endpoint GET /api/orders/{id}
          + find(id: String) -> Order
        type Order < Base, Serializable, Comparable<Order>
          id: Long // @Id
          name: String // @Column(nullable = false, length = 80)
          items?: List<Item> = new ArrayList<>() // @Size(max = 3), @NotNull
          byKey: Map<String, List<Item>>
          ! @Table(name = "orders")
        enum State
          = OPEN | CLOSED | LATE
          ! CLOSED("x")
          ! State(a: int)
        type Money
          amount: BigDecimal
          currency: String
        interface OrderRepository < JpaRepository<Order, Long>
          + findByName(name: String) -> Optional<Order>
          + findAll() -> List<Order>
      `,
    ))

  it('reads C#', () =>
    check(
      'csharp',
      `using System;
namespace Acme.Shop {
  /// <summary>Keeps carts.</summary>
  public class CartService : ICartService, IDisposable
  {
    public const int MaxItems = 50;
    private readonly ICartStore _store;
    public CartService(ICartStore store, ILogger<CartService> log) { _store = store; }
    public async Task<Cart> AddAsync(Guid cartId, int count = 1, CancellationToken ct = default)
    {
        throw new InvalidOperationException("cart closed");
    }
    public string Name { get; set; } = "x";
    [Required, StringLength(80)]
    public string Title { get; init; }
    public int? Count { get; set; }
  }
  public record Item(string Sku, int Quantity, decimal? Price);
  public enum CartState { Open, Closed = 5 }
  [ApiController]
  [Route("api/[controller]")]
  public class CartsController : ControllerBase {
    [HttpGet("{id}")]
    public ActionResult<Cart> Get(int id) => Ok();
  }
}`,
      `
        class CartService < ICartService, IDisposable // Keeps carts
          Name?: string = "x"
          Title: string // [Required, StringLength(80)]
          Count?: int?
          + AddAsync(cartId: Guid, count?: int = 1, ct?: CancellationToken = default) -> Task<Cart>
            raises InvalidOperationException: cart closed
          ! MaxItems = 50
          ! CartService(store: ICartStore, log: ILogger<CartService>)
        type Item
          Sku: string
          Quantity: int
          Price?: decimal?
        enum CartState
          = Open | Closed
          ! Closed = 5
        class CartsController < ControllerBase
          + Get(id: int) -> ActionResult<Cart>
        endpoint GET /api/[controller]/{id}
          + Get(id: int) -> ActionResult<Cart>
      `,
    ))

  it('reads Dart', () =>
    check(
      'dart',
      `import 'package:flutter/material.dart';

class Trip {
  final String id;
  final DateTime? startedAt; // UTC
  final List<Stop> stops;
  static const int maxStops = 12;

  const Trip({required this.id, this.startedAt, required this.stops});

  factory Trip.fromJson(Map<String, dynamic> json) => Trip(id: json['id']);
  Map<String, dynamic> toJson() => {};
}

abstract class TripRepository {
  /// Watches trips of the user.
  Stream<List<Trip>> watch(String userId, {int limit = 20});
  Future<void> save(Trip trip);
}

enum SyncStatus { idle, syncing, failed }

class TripPage extends StatelessWidget {
  const TripPage({super.key});
  @override
  Widget build(BuildContext context) { return Container(); }
}`,
      `
        class Trip
          id: String
          startedAt?: DateTime? // UTC
          stops: List<Stop>
          + toJson() -> Map<String, dynamic>
          ! maxStops = 12
          ! fromJson(json: Map<String, dynamic>)
        class TripRepository
          + watch(userId: String, limit?: int = 20) -> Stream<List<Trip>> // Watches trips of the user
          + save(trip: Trip) -> Future<void>
        enum SyncStatus
          = idle | syncing | failed
        class TripPage < StatelessWidget
          + build(context: BuildContext) -> Widget
      `,
    ))

  it('reads C headers', () =>
    check(
      'c',
      `#include <stdint.h>
#define MAX_SLOTS 8 // per bus
#define MIN(a, b) ((a) < (b) ? (a) : (b))

typedef enum {
  STATE_IDLE = 0,
  STATE_RUN, /* motor on */
} state_t;

/* One slot. */
typedef struct {
  uint8_t id;
  char name[16]; // zero-terminated
  uint16_t flags : 4;
  struct slot *next;
} slot_t;

struct point { int x, y; };

/** Opens the bus. @param baud speed @return 0 or an error */
int bus_open(const char *port, uint32_t baud);
static void helper(void);
typedef void (*bus_cb)(int code);`,
      `
        constant MAX_SLOTS
          ! = 8 (per bus)
        enum state_t
          = STATE_IDLE | STATE_RUN
          ! STATE_IDLE = 0
          ! STATE_RUN (motor on)
        type slot_t // One slot
          id: uint8_t
          name: char[16] // zero-terminated
          flags: uint16_t
          next: struct slot *
        type point
          x: int
          y: int
        function bus_open // Opens the bus
          + bus_open(port: char *, baud: uint32_t) -> int // Opens the bus
        function helper
          + helper()
      `,
    ))

  it('reads C++', () =>
    check(
      'cpp',
      `#pragma once
namespace fw {
/// Reads sensors.
class Sensor : public Device {
public:
  explicit Sensor(int pin);
  virtual ~Sensor() = default;
  virtual float read() const = 0;
  std::vector<Sample> history(size_t n) const;
  static constexpr int kMax = 4;
private:
  int pin_;
  void calibrate();
};
enum class Mode : uint8_t { Off, On };
}`,
      `
        class Sensor < Device // Reads sensors
          + read() -> float
          + history(n: size_t) -> std::vector<Sample>
          - calibrate()
          ! Sensor(pin: int)
          ! kMax = 4
        enum Mode < uint8_t
          = Off | On
      `,
    ))
})
